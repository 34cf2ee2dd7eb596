import { cpSync } from "node:fs";
import { KNOWLEDGE_BASE } from "./knowledge-base.ts";
import {
  type RepositoryOptions,
  type TemporaryRepository,
  temporaryRepository,
} from "./repository.ts";

/** A repository with the sample base and its bundles, committed. */
export function sampleBase(options: RepositoryOptions = {}): TemporaryRepository {
  const repository = temporaryRepository({}, options);
  cpSync(KNOWLEDGE_BASE, repository.root, { recursive: true });
  repository.commit("The sample base");
  return repository;
}
