import { testStoredEntries } from "../support/stored-entries.mjs";

testStoredEntries(["firefox", "webkit"]);
