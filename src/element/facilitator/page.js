// The facilitator's page.

import { ignoreDoublePresses } from "../double-press.js";
import { at } from "../fetch.js";
import { paper, startProgram } from "../program-page.js";
import { limitTexts } from "../text-limit.js";
import { broadcastChannel } from "./broadcast-channel.js";
import { groupStore } from "./store.js";

startProgram("group", "facilitator", async (root, home) => {
  limitTexts(root);
  ignoreDoublePresses(root);
  return {
    store: await groupStore(broadcastChannel),
    join: home,
    kit: at(paper[0]).href,
    asked: ["perimeter", "path"].map((it) => new URLSearchParams(location.search).get(it)),
    // Browsers never retry a module that failed: the second attempt has an address of its own.
    camera: () => import("./camera.js").catch(() => import("./camera.js?1")),
  };
});
