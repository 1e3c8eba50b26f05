package energy.commonwatt.construction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;

/**
 * What a camera wrote into a photograph (Exif). It proves nothing: everybody can write it.
 *
 * @param takenAt in a time zone that the camera does not say; null when it says nothing, as each of the others
 */
record Capture(LocalDateTime takenAt, BigDecimal latitude, BigDecimal longitude) {

    static final Capture NONE = new Capture(null, null, null);
    /** Exif 2.3, tag DateTimeOriginal. */
    private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");
    /** About a metre. */
    private static final int DECIMALS = 5;

    static Capture of(byte[] image) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(image));
            GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
            GeoLocation place = gps == null ? null : gps.getGeoLocation();
            boolean known = place != null && !place.isZero() && Math.abs(place.getLatitude()) <= 90
                    && Math.abs(place.getLongitude()) <= 180;
            return new Capture(takenAt(metadata), known ? degrees(place.getLatitude()) : null,
                    known ? degrees(place.getLongitude()) : null);
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            // A photograph with broken notes is still a photograph.
            return NONE;
        }
    }

    private static LocalDateTime takenAt(Metadata metadata) {
        ExifSubIFDDirectory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        String text = exif == null ? null : exif.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
        try {
            return text == null ? null : LocalDateTime.parse(text.strip(), EXIF);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /** To the minute. */
    static String when(LocalDateTime taken) {
        return taken.toLocalDate() + " " + taken.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
