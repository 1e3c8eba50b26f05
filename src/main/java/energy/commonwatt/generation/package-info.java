/** From a meter file to stored, checked and hashed readings, closed in batches that become records. */
package energy.commonwatt.generation;
