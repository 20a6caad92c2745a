// What the tag needs on pages of YesWiki.

/** The menu of the default theme stays over the top of the page. */
export const BELOW_MENU = "scroll-margin-top: 80px";
