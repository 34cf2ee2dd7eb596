/** The colours and typefaces of every page, in the light or the dark as the reader's system has it. */
export const PALETTE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --raised: #ffffff; --ink: #24211c; --soft: #6a645a; --line: #e3ded4;
  --link: #2f5d8a; --error: #a8281d; --warning: #85570a; --info: #3d6288; --mark: #fbe7a8;
  --text: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  --display: Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Liberation Serif", serif;
  --code: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181a; --raised: #1f2124; --ink: #e4e0d8; --soft: #a09a8f; --line: #34363a;
    --link: #8fbbe6; --error: #f0897c; --warning: #dfb062; --info: #8fb4da; --mark: #57481c;
  }
}
`;
