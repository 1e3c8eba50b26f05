/**
 * The key investment information sheet (Regulation (EU) 2020/1503, Art. 23 and Annex I; model of Delegated Regulation (EU) 2022/2119): from
 * a plain {@link energy.commonwatt.sheets.SheetContent} to a page and a PDF of at most six sides of A4, and from two of them to their
 * differences. Knows no offer, no round, no database.
 */
package energy.commonwatt.sheets;
