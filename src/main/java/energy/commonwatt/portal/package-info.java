/** The public pages: home, plants and records. Reads many features and owns nothing. */
package energy.commonwatt.portal;
