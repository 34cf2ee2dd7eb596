import type { BundleFile } from "../bundle.ts";
import { readJsonLines, readJsonResults } from "./json.ts";
import { readLog } from "./log.ts";
import { readMarkdownResults } from "./markdown.ts";
import { readNpy } from "./npy.ts";
import { readParquetRows } from "./parquet.ts";
import type { ResultReading } from "./reading.ts";
import { readSeparated } from "./separated.ts";
import { readTexTables } from "./tex.ts";
import { readTomlResults } from "./toml.ts";
import { readYamlResults } from "./yaml.ts";

/** How a file is read as data. */
export type Format = {
  /** As a message names it: `JSON`, `a NumPy array`. */
  readonly name: string;
  /** `document`: told by people or agents, with data in it; `log`: told by the run; `data`: nothing but data. */
  readonly kind: "data" | "document" | "log";
} & (
  | { readonly from: "text"; read(text: string): ResultReading }
  | { readonly from: "file"; read(file: BundleFile): ResultReading }
);

const json: Format = { name: "JSON", kind: "data", from: "text", read: readJsonResults };
const jsonLines: Format = { name: "JSON lines", kind: "data", from: "text", read: readJsonLines };
const yaml: Format = { name: "YAML", kind: "data", from: "text", read: readYamlResults };
const log: Format = { name: "a log", kind: "log", from: "text", read: readLog };
const parquet: Format = {
  name: "Parquet",
  kind: "data",
  from: "file",
  read: ({ apart }) => readParquetRows(apart),
};

const FORMATS: Readonly<Record<string, Format>> = {
  json,
  jsonl: jsonLines,
  ndjson: jsonLines,
  csv: { name: "CSV", kind: "data", from: "text", read: (text) => readSeparated(text, ",") },
  tsv: { name: "TSV", kind: "data", from: "text", read: (text) => readSeparated(text, "\t") },
  yaml,
  yml: yaml,
  toml: { name: "TOML", kind: "data", from: "text", read: readTomlResults },
  md: { name: "Markdown", kind: "document", from: "text", read: readMarkdownResults },
  tex: { name: "TeX", kind: "document", from: "text", read: readTexTables },
  log,
  txt: log,
  out: log,
  parquet,
  pq: parquet,
  npy: {
    name: "a NumPy array",
    kind: "data",
    from: "file",
    read: ({ path, bytes }) => readNpy(path, bytes ?? new Uint8Array()),
  },
};

/** What is known of and not read. */
const UNREAD: Readonly<Record<string, string>> = {
  npz: "an archive of NumPy arrays",
  pkl: "a Python pickle",
  pickle: "a Python pickle",
  joblib: "a Python pickle",
  pt: "a PyTorch file",
  pth: "a PyTorch file",
  ckpt: "a checkpoint",
  safetensors: "a file of weights",
  h5: "HDF5",
  hdf5: "HDF5",
  feather: "Feather",
  arrow: "Arrow",
  orc: "ORC",
  avro: "Avro",
  xls: "an Excel sheet",
  xlsx: "an Excel sheet",
  ods: "a spreadsheet",
  mat: "a MATLAB file",
  rds: "an R object",
  rdata: "an R object",
  db: "a database",
  sqlite: "a database",
  duckdb: "a database",
  pdf: "PDF",
  html: "HTML",
  htm: "HTML",
  xml: "XML",
  docx: "a Word document",
  ipynb: "a notebook",
  zip: "an archive",
  tar: "an archive",
  gz: "a compressed file",
  bz2: "a compressed file",
  xz: "a compressed file",
  zst: "a compressed file",
};

const PICTURES = /^(?:png|jpe?g|gif|svg|webp|bmp|tiff?|eps|ico|mp4|webm)$/;
const CODE =
  /^(?:py|pyi|js|mjs|cjs|ts|tsx|jsx|r|jl|m|c|cc|cpp|h|hpp|cu|rs|go|java|kt|scala|rb|sh|bash|sql|lock|cfg|ini|conf|env|dockerfile|makefile)$/;

/** What a file is to those who look for numbers in it, as its name tells. */
export type FileKind =
  | { readonly kind: "read"; readonly format: Format }
  | { readonly kind: "unread" | "picture"; readonly name: string }
  | { readonly kind: "code" };

export function kindOfFile(path: string): FileKind {
  const base = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const ending = base.slice(base.lastIndexOf(".") + 1);
  const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
  if (format !== undefined) return { kind: "read", format };
  if (PICTURES.test(ending)) return { kind: "picture", name: "a picture" };
  if (CODE.test(ending) || base.startsWith(".")) return { kind: "code" };
  const name = Object.hasOwn(UNREAD, ending) ? UNREAD[ending]! : "a file of unknown format";
  return { kind: "unread", name };
}
