package energy.commonwatt.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail that the local mail catcher took.
 *
 * @param number
 *            counts the mails to this address
 * @param text
 *            plain text body, empty when it has none
 * @param html
 *            HTML body, empty when it has none
 */
public record CaughtMail(String recipient, long number, String from, String subject, String text, String html) {

    /**
     * @param source
     *            as the catcher gives it: one character for each byte
     */
    static CaughtMail parse(String recipient, long number, String source) {
        try {
            var message = new MimeMessage(null, new ByteArrayInputStream(source.getBytes(StandardCharsets.ISO_8859_1)));
            var from = message.getFrom() == null ? "" : message.getFrom()[0].toString();
            var subject = message.getSubject() == null ? "" : message.getSubject();
            return new CaughtMail(recipient, number, from, subject, body(message, "text/plain"), body(message, "text/html"));
        } catch (MessagingException e) {
            throw new LocalStackException("A caught mail to %s cannot be read: %s".formatted(recipient, e.getMessage()), e);
        }
    }

    private static String body(Part part, String type) throws MessagingException {
        try {
            if (part.isMimeType(type)) {
                return part.getContent().toString();
            }
            if (part.getContent() instanceof Multipart parts) {
                for (var i = 0; i < parts.getCount(); i++) {
                    var found = body(parts.getBodyPart(i), type);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
