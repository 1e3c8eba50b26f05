/** Letters to people: rendered and kept in the caller's transaction, sent afterwards, at least once. */
package energy.commonwatt.mail;
