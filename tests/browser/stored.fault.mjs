import { stored } from "./stored.mjs";

stored(["firefox", "webkit"]);
