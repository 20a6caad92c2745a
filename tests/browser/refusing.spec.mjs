import { refusing } from "./refusing.mjs";

refusing(["chromium"]);
