import { stored } from "../support/stored-entries.mjs";

stored(["firefox", "webkit"]);
