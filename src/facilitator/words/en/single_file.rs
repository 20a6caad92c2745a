//! The page as one HTML file, in English.

use crate::words::SingleFileWords;

pub(crate) static SINGLE_FILE: SingleFileWords = SingleFileWords {
    kept: [
        "This file holds everything: it needs no network and sends nothing. Your sessions stay in this browser, on this computer, not on the USB key.",
        "We tried Chromium, Firefox and WebKitGTK: all three find the sessions again when you reopen this file. Firefox does so only in the same place and under the same name. In Chromium and WebKitGTK, another page that is opened from a file on this computer could read them.",
        "Before you leave, save the report to the key, and the session itself if you carry on with it elsewhere.",
    ],
    welcome: [
        "Phones can’t open a file that is on this computer, so there is no code to scan and no address to give.",
        "Give everyone time to answer on their own, for instance on questionnaires printed beforehand. Then collect the answers: by show of hands, by passing this device around, or from links and result files of people who answered elsewhere. You can combine them.",
    ],
    join_steps: [
        "Answer for yourself, at your own pace.",
        "Then give us your answers: by show of hands, on the device that goes round, or as a result file.",
        "We look at them together.",
    ],
};
