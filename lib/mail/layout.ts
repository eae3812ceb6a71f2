import { dark, light } from "../platform/site/palette";

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

export function isolated(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}

// One column in system fonts, the site's colours in light and dark, nothing loaded. Tables set the width, as Outlook
// reads nothing else. `preview` is plain text that an inbox shows beside the subject; `body` is safe HTML.
export function emailDocument(preview: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<style>
:root { color-scheme: light dark; }
body { margin: 0; background: ${light.paper}; color: ${light.ink}; font: 16px/1.55 Georgia, "Times New Roman", serif; }
.small { font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; color: ${light.muted}; }
a { color: ${light.accent}; }
h1 { font-size: 26px; line-height: 1.25; margin: 4px 0 20px; }
h2 { font-size: 19px; line-height: 1.35; margin: 0; }
h2 a { color: inherit; text-decoration: none; }
p { margin: 6px 0 0; }
.item { padding: 18px 0; border-top: 1px solid ${light.line}; }
.foot { padding: 18px 0 8px; border-top: 1px solid ${light.line}; }
.button { display: inline-block; margin: 20px 0 8px; padding: 11px 20px; border-radius: 6px; background: ${light.accent}; color: ${light.paper}; text-decoration: none; font: 600 16px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
.preview { display: none; max-height: 0; overflow: hidden; }
@media (prefers-color-scheme: dark) {
  body { background: ${dark.paper}; color: ${dark.ink}; }
  .small { color: ${dark.muted}; }
  a { color: ${dark.accent}; }
  .item, .foot { border-color: ${dark.line}; }
  .button { background: ${dark.accent}; color: ${dark.paper}; }
}
</style>
</head>
<body>
<div class="preview">${escapeHtml(preview)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px"><tr><td align="left">
${body}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}
