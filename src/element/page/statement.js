// The accessibility statement: copies the text that a partner takes into their own.

import { copyOnPress } from "../copy-button.js";

copyOnPress(document.querySelector("main").dataset);
