package energy.commonwatt.onboarding;

/**
 * What an administrator states when accepting a case.
 *
 * @param seen version of the case that was looked at
 * @param sophisticated the category that is granted; must be the one that was asked for
 * @param documentsCompared whether the administrator compared the documents with the data
 * @param listsSearched lists of sanctions and politically exposed persons that the administrator searched, with their date; empty for none
 */
record Approval(int seen, boolean sophisticated, boolean documentsCompared, String listsSearched) {
}
