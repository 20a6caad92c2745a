import { testRefusingStorage } from "../support/refusing-storage.mjs";

testRefusingStorage(["chromium"]);
