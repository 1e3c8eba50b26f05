package energy.commonwatt.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;

import javax.imageio.ImageIO;

/** Drawings that stand for photographs, with the notes that a camera would write. */
final class DemoPicture {

    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 900;
    private static final Color MODULE = new Color(0x1d3557);
    private static final Color FRAME = new Color(0xb8c4cf);
    private static final Color TILES = new Color(0x9a5a44);

    private DemoPicture() {
    }

    /** A tiled roof whose two upper rows are covered. */
    static byte[] roof(LocalDateTime taken, BigDecimal latitude, BigDecimal longitude) {
        BufferedImage image = ground();
        Graphics2D g = brush(image);
        g.setColor(new Color(0xe6ddcb));
        g.fillRect(190, 540, 820, 220);
        g.setColor(new Color(0x6d7f8b));
        for (int x = 250; x < 960; x += 150) {
            g.fillRect(x, 590, 70, 100);
        }
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 10; column++) {
                Polygon place = place(row, column);
                boolean covered = row < 2 || row == 2 && column < 3;
                g.setColor(covered ? MODULE : TILES);
                g.fillPolygon(place);
                g.setColor(covered ? FRAME : TILES.darker());
                g.drawPolygon(place);
                if (row == 2 && !covered) {
                    g.setColor(FRAME);
                    g.fillRect(place.xpoints[3], place.ypoints[0] + 28, place.xpoints[2] - place.xpoints[3], 4);
                }
            }
        }
        g.dispose();
        return Exif.into(jpeg(image), taken, latitude, longitude);
    }

    /** Where a module goes: the roof is wider below. */
    private static Polygon place(int row, int column) {
        int top = 250 + row * 60;
        int left = 300 - row * 28;
        int right = WIDTH - left;
        int width = (right - left) / 10;
        int below = (right - left + 56) / 10;
        return new Polygon(
                new int[]{left + column * width, left + (column + 1) * width, left - 28 + (column + 1) * below,
                        left - 28 + column * below},
                new int[]{top, top, top + 60, top + 60}, 4);
    }

    static byte[] pallets(LocalDateTime taken, BigDecimal latitude, BigDecimal longitude) {
        BufferedImage image = ground();
        Graphics2D g = brush(image);
        for (int pallet = 0; pallet < 3; pallet++) {
            int x = 150 + pallet * 320;
            g.setColor(new Color(0xa9825a));
            g.fillRect(x - 15, 720, 270, 22);
            g.fillRect(x, 742, 40, 26);
            g.fillRect(x + 190, 742, 40, 26);
            for (int sheet = 0; sheet < 14 - pallet * 4; sheet++) {
                g.setColor(sheet % 2 == 0 ? MODULE : MODULE.brighter());
                g.fillRect(x, 702 - sheet * 20, 240, 17);
                g.setColor(FRAME);
                g.drawRect(x, 702 - sheet * 20, 240, 17);
            }
        }
        g.dispose();
        return Exif.into(jpeg(image), taken, latitude, longitude);
    }

    /** Sky, hills and grass. */
    private static BufferedImage ground() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = brush(image);
        g.setPaint(new GradientPaint(0, 0, new Color(0x8fb8d8), 0, 600, new Color(0xe8f0f2)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(0x8aa58c));
        g.fillOval(-300, 480, 1_000, 500);
        g.fillOval(500, 510, 1_100, 500);
        g.setPaint(new GradientPaint(0, 700, new Color(0x7d9a5b), 0, HEIGHT, new Color(0x57743f)));
        g.fillRect(0, 700, WIDTH, HEIGHT - 700);
        g.dispose();
        return image;
    }

    private static Graphics2D brush(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return g;
    }

    private static byte[] jpeg(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
