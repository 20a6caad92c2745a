import { refusing } from "../support/refusing-storage.mjs";

refusing(["chromium"]);
