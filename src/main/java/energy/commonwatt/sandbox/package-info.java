/** Stand-ins for development, labelled as such wherever they show: identity check, screening, bank. Refused on a chain of members. */
package energy.commonwatt.sandbox;
