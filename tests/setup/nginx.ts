/*
 * Runs nginx with TLS in front of a site, using the block of docs/operations.md: `nginx.ts PORT SITE_PORT`. It needs no
 * root and ends on SIGTERM.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Returns the path of the nginx program, or null if it is not installed. */
export function findNginx(): string | null {
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders.map((folder) => path.join(folder, "nginx")).find((file) => existsSync(file)) ?? null;
}

/** Returns the location block that the docs tell operators to write. @throws if the docs have no such block */
export function readDocumentedLocation(): string {
  const block = /```\n(location \/ \{\n[\s\S]*?\n\})\n```/.exec(readFileSync("docs/operations.md", "utf8"))?.[1];
  if (!block?.includes("127.0.0.1:3000")) throw new Error("docs/operations.md has no block for nginx");
  return block;
}

function configuration(folder: string, port: string, sitePort: string): string {
  const certificate = path.resolve("tests/setup/certificate");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `
daemon off;
worker_processes 1;
pid ${folder}/pid;
error_log stderr warn;
${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join("\n  ")}
  server {
    listen 127.0.0.1:${port} ssl;
    server_name localhost;
    ssl_certificate ${certificate}/certificate.pem;
    ssl_certificate_key ${certificate}/key.pem;
    ${readDocumentedLocation().replace("127.0.0.1:3000", `127.0.0.1:${sitePort}`)}
  }
}
`;
}

const [, , port, sitePort] = process.argv;
if (import.meta.filename === process.argv[1] && port && sitePort) {
  const folder = mkdtempSync(path.join(tmpdir(), "offprint-nginx-"));
  const file = path.join(folder, "nginx.conf");
  writeFileSync(file, configuration(folder, port, sitePort));
  const child = spawn(findNginx() ?? "nginx", ["-e", "stderr", "-c", file], { stdio: "inherit" });
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code) => {
    rmSync(folder, { recursive: true });
    process.exit(code ?? 1);
  });
}
