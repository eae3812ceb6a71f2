import { meetChallenges } from "./challenge";
import { offerCopies } from "./copy";
import { focusAnswer } from "./formAnswer";
import { keepPapers } from "./library/cards";
import { narrowLists } from "./library/filters";
import { readOffline } from "./library/offline";
import { showReadingList } from "./library/readingList";
import { markNews } from "./library/visits";
import { openBeside } from "./newTab";
import { closeOverlaysOutside } from "./overlays";
import { showProgress } from "./progress";
import { offerSharing } from "./share";
import { listenForShortcuts } from "./shortcuts";
import { completeSearches } from "./suggestions";
import { fillTimeZones } from "./timeZone";
import { rememberView } from "./view";
import { ignoreSkippedTransitions } from "./viewTransitions";

/* What the browser adds to pages that work without it. Each module finds its places by their data attributes. */

rememberView();
showReadingList();
keepPapers();
markNews();
narrowLists();
readOffline();
listenForShortcuts();
closeOverlaysOutside();
completeSearches();
offerCopies();
offerSharing();
openBeside();
fillTimeZones();
showProgress();
focusAnswer();
meetChallenges();
ignoreSkippedTransitions();

// Shows what only works from now on; its room was there from the start (app/library.css).
document.documentElement.setAttribute("data-ready", "");
