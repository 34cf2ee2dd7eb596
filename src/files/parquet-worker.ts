import type { MessagePort } from "node:worker_threads";
import { type FileMetaData, parquetMetadata, parquetReadObjects } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { type Compressors, compressors, decompressZstd } from "hyparquet-compressors";
import { z } from "zod";
import type { ReadApart } from "../bundle/bundle.ts";
import { MAX_VALUES } from "../bundle/results/limits.ts";

const Request = z.strictObject({ bytes: z.instanceof(Uint8Array) });

/** Bytes and values that a page may unfold to. */
const MAX_PAGE_BYTES = 32 << 20;
const MAX_PAGE_VALUES = 1_000_000;
/** Columns, and groups of them: so deep may rows be nested at most. */
const MAX_SCHEMA = 1_000;

/** Answers each file that comes in on the port with its rows, until the port closes. */
export function serveParquet(port: MessagePort): void {
  port.on("message", async (message) => {
    port.postMessage(await readRows(Request.parse(message).bytes));
  });
}

/** The rows of a Parquet file as plain JSON, as many as results may hold values. Never throws. */
export async function readRows(bytes: Uint8Array): Promise<ReadApart> {
  try {
    const buffer = bytes.slice().buffer;
    const metadata = parquetMetadata(buffer, { geoparquet: false });
    if (metadata.schema.length > MAX_SCHEMA) return unread(`has more than ${MAX_SCHEMA} columns`);
    const refusal = pageRefusal(buffer, metadata);
    if (refusal !== null) return unread(refusal);
    const columns = metadata.row_groups[0]?.columns.length ?? 0;
    const most = Math.ceil(MAX_VALUES / Math.max(1, columns));
    const rows = await parquetReadObjects({
      file: { byteLength: buffer.byteLength, slice: (start, end) => buffer.slice(start, end) },
      metadata,
      rowEnd: Math.min(most, Number(metadata.num_rows)),
      compressors: BOUNDED,
      geoparquet: false,
    });
    return { kind: "rows", rows: rows.map(plain), isCut: Number(metadata.num_rows) > most };
  } catch (error) {
    return unread(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function unread(reason: string): ReadApart {
  return { kind: "unread", reason };
}

/** Whether some page says of itself that it unfolds to more than may be read; what it says then binds the reader. */
function pageRefusal(buffer: ArrayBuffer, { row_groups }: FileMetaData): string | null {
  for (const { columns } of row_groups) {
    for (const { meta_data } of columns) {
      if (meta_data === undefined) return "keeps its columns in other files";
      const { dictionary_page_offset, data_page_offset, total_compressed_size } = meta_data;
      const start = Number(dictionary_page_offset || data_page_offset);
      const view = new DataView(buffer.slice(start, start + Number(total_compressed_size)));
      const reader = { view, offset: 0 };
      while (reader.offset < view.byteLength - 1) {
        const page = parquetHeader(reader);
        const counts = [
          page.data_page_header,
          page.data_page_header_v2,
          page.dictionary_page_header,
        ];
        const isLarge = counts.some((header) => (header?.num_values ?? 0) > MAX_PAGE_VALUES);
        if (isLarge || page.uncompressed_page_size > MAX_PAGE_BYTES)
          return "unfolds to more than may be read";
        if (page.compressed_page_size < 0) return "is not well formed";
        reader.offset += page.compressed_page_size;
      }
    }
  }
  return null;
}

/** Without a buffer to fill, Zstandard unfolds to whatever its own frames say. */
const BOUNDED: Compressors = {
  ...compressors,
  ZSTD: (input, length) => decompressZstd(input, new Uint8Array(length)),
};

/** A value as JSON has it: whole numbers of 64 bits as numbers, dates as text, bytes as nothing. */
function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) {
    return value instanceof DataView || value instanceof Uint8Array
      ? null
      : [...(value as Float64Array)];
  }
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}
