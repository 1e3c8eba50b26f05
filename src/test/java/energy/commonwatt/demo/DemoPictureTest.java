package energy.commonwatt.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;

/** Drawings that programs take for photographs. */
class DemoPictureTest {

    private static final LocalDateTime TAKEN = LocalDateTime.of(2026, 5, 6, 7, 8, 9);

    @ParameterizedTest
    @CsvSource({"48.69, 5.618", "-33.5, -70.25", "0.00001, 179.99999"})
    void timeAndPlace_areReadAsACameraWritesThem(BigDecimal latitude, BigDecimal longitude) throws Exception {
        Metadata notes = ImageMetadataReader
                .readMetadata(new ByteArrayInputStream(DemoPicture.pallets(TAKEN, latitude, longitude)));
        assertEquals("2026:05:06 07:08:09",
                notes.getFirstDirectoryOfType(ExifSubIFDDirectory.class).getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL));
        var place = notes.getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation();
        assertEquals(latitude.doubleValue(), place.getLatitude(), 1e-6);
        assertEquals(longitude.doubleValue(), place.getLongitude(), 1e-6);
    }

    @Test
    void drawing_isStillAPicture() throws Exception {
        byte[] roof = DemoPicture.roof(TAKEN, BigDecimal.ONE, BigDecimal.ONE);
        assertEquals(1_200, ImageIO.read(new ByteArrayInputStream(roof)).getWidth());
    }
}
