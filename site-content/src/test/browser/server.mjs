// A plain web server with the site below "/lectern/": no page may think that it is at the root. LECTERN_PORT names its port.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import path from "node:path";
import compression from "compression";
import sirv from "sirv";
import { FOLDER, PORT } from "./site.mjs";

const BASE = "/lectern";
const files = sirv(FOLDER, { etag: true });
const compressed = compression({ threshold: 0 });

function missing(response) {
  response.statusCode = 404;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(readFileSync(path.join(FOLDER, "404.html")));
}

createServer((request, response) => {
  compressed(request, response, () => {
    if (!request.url.startsWith(`${BASE}/`)) {
      missing(response);
      return;
    }
    request.url = request.url.slice(BASE.length);
    files(request, response, () => missing(response));
  });
}).listen(PORT, "127.0.0.1");
