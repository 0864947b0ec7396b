import { mapLinks } from "./map-links.ts";
import { print } from "./print.ts";

print("npm run -s host:links -- DIR", mapLinks);
