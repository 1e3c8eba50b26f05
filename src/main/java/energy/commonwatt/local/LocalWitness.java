package energy.commonwatt.local;

/**
 * A witness that runs beside the application.
 *
 * @param name
 *            the role that it stands for
 * @param url
 *            where it takes checkpoints
 * @param vkey
 *            its public key, as C2SP signed-note writes it
 */
public record LocalWitness(String name, String url, String vkey) {
}
