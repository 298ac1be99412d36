package org.jiheng.inspection.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.imageio.ImageIO;

import io.restassured.response.Response;

import static io.restassured.RestAssured.given;

/** Files as phones make them, and how they are sent. */
public final class Photos {
    public static final String NAME = "窗口 3.jpg";

    private Photos() {}

    /** A picture of its own for each number. */
    public static byte[] jpeg(int number) {
        return drawn("jpeg", number);
    }

    /** The beginning of a file of this type, which says what it is. */
    public static byte[] of(String type) {
        return switch (type) {
            case "image/jpeg" -> jpeg(1);
            case "image/png" -> drawn("png", 1);
            case "image/webp" -> bytes("RIFF\u0024\u0000\u0000\u0000WEBPVP8 \u0018\u0000\u0000\u0000");
            case "image/heic" -> bytes("\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic");
            case "image/heif" -> bytes("\u0000\u0000\u0000\u0018ftypmif1\u0000\u0000\u0000\u0000mif1heic");
            case "application/pdf" -> bytes("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<<>>\nendobj\n");
            case "video/mp4" -> bytes("\u0000\u0000\u0000\u0018ftypisom\u0000\u0000\u0002\u0000isomiso2");
            case "video/mp4;codecs=hevc" -> bytes("\u0000\u0000\u0000\u0018ftypmp42\u0000\u0000\u0000\u0000isommp42");
            case "audio/mp4" -> bytes("\u0000\u0000\u0000\u0018ftypM4A \u0000\u0000\u0000\u0000M4A mp42");
            case "audio/mpeg" -> bytes("ID3\u0004\u0000\u0000\u0000\u0000\u0000\u0000\u00ff\u00fb\u0090\u0064");
            default -> throw new IllegalArgumentException(type);
        };
    }

    public static Response put(String token, String path, UUID file, String type, byte[] bytes) {
        return given().auth()
                .oauth2(token)
                .contentType(type)
                .header("Content-Digest", digest(bytes))
                .queryParam("name", NAME)
                .body(bytes)
                .put(path + "/" + file);
    }

    public static Response put(String token, String path, UUID file, byte[] bytes) {
        return put(token, path, file, "image/jpeg", bytes);
    }

    public static String digest(byte[] bytes) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256(bytes)) + ":";
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] drawn(String format, int number) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(20, 15, number);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] drawn = Arrays.copyOf(out.toByteArray(), out.size() + 1);
        drawn[drawn.length - 1] = (byte) number;
        return drawn;
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
