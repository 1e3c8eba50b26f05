/**
 * The services that Commonwatt needs, started on the developer's own machine without containers and without root: PostgreSQL,
 * Keycloak, a development chain, three witnesses and a mail catcher. Only dev mode and tests come here; the packaged application is given its services by
 * configuration and never loads these classes.
 */
package energy.commonwatt.local;
