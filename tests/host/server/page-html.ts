import type { PluginFolder } from "../protocol.ts";

/**
 * The page may load from its own server only. `unsafe-eval` and blob scripts are allowed because
 * the app allows them to plugins (workers from blobs, wasm); the network is what is closed here.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self' blob:",
  "script-src 'self' blob: 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export function pageHtml(vaultName: string, plugins: readonly PluginFolder[]): string {
  const sheets = plugins
    .filter((plugin) => plugin.hasStyles)
    .map(({ manifest }) => {
      const id = encodeURIComponent(manifest.id);
      return `<link rel="stylesheet" href="plugin/${id}/styles.css" data-plugin="${id}">`;
    });
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<link rel="icon" href="data:,">',
    `<title>${escapeHtml(vaultName)}</title>`,
    '<link rel="stylesheet" href="app.css">',
    ...sheets,
    "</head>",
    '<body class="theme-light">',
    '<script src="app.js"></script>',
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
