package org.jiheng.localstack.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jiheng.localstack.audit.Sha256;

/** What somebody may do to a sealed file; each yields another file, or the same where it does not apply. */
enum SealMutation {
    /** One bit of one byte is another. */
    BIT {
        @Override
        byte[] of(byte[] whole, RandomGenerator random) {
            byte[] changed = whole.clone();
            changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            return changed;
        }
    },
    /** A byte is gone, or there once more. */
    BYTE_GONE_OR_TWICE {
        @Override
        byte[] of(byte[] whole, RandomGenerator random) {
            int at = random.nextInt(whole.length);
            boolean gone = random.nextBoolean();
            byte[] changed = new byte[whole.length + (gone ? -1 : 1)];
            System.arraycopy(whole, 0, changed, 0, at);
            int from = gone ? at + 1 : at;
            if (!gone) {
                changed[at] = whole[at];
            }
            System.arraycopy(whole, from, changed, gone ? at : at + 1, whole.length - from);
            return changed;
        }
    },
    /** A text says something else. */
    FIELD {
        @Override
        byte[] of(byte[] whole, RandomGenerator random) {
            return replaced(whole, Pattern.compile(":\"([^\"]*)\""), random, "\"x" + random.nextInt(1000) + "\"");
        }
    },
    /** A number or a truth value is another. */
    VALUE {
        @Override
        byte[] of(byte[] whole, RandomGenerator random) {
            return replaced(whole, Pattern.compile(":(true|false|\\d+)"), random, random.nextBoolean() ? "7" : "true");
        }
    },
    /** A member stands there twice, so that readers disagree about it. */
    MEMBER_TWICE {
        @Override
        byte[] of(byte[] whole, RandomGenerator random) {
            return replacedWhole(whole, Pattern.compile("\"[a-zA-Z]+\":\"[^\"]*\""), random, "%1$s,%1$s");
        }
    },
    /** A member is gone. */
    MEMBER_GONE {
        @Override
        byte[] of(byte[] whole, RandomGenerator random) {
            return replacedWhole(whole, Pattern.compile("\"[a-zA-Z]+\":\"[^\"]*\","), random, "");
        }
    },
    /** It says the same, but is written otherwise: white space, or a letter escaped. */
    SPELLED_OTHERWISE {
        @Override
        byte[] of(byte[] whole, RandomGenerator random) {
            return random.nextBoolean()
                    ? replacedWhole(whole, Pattern.compile("[{,](?=\")"), random, "%s ")
                    : replacedWhole(whole, Pattern.compile("(?<=\")a(?=[a-z])"), random, "\\u0061");
        }
    },
    /** The end is missing. */
    TRUNCATION {
        @Override
        byte[] of(byte[] whole, RandomGenerator random) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
    },
    /** Figures are changed and the digest is made to fit; the signature stays. */
    DIGEST_AGAIN {
        @Override
        byte[] of(byte[] whole, RandomGenerator random) {
            return canonical(withFigures(whole, random));
        }
    },
    /** Figures are changed and all of it is sealed again, with another key. */
    SIGNED_AGAIN {
        @Override
        byte[] of(byte[] whole, RandomGenerator random) {
            ObjectNode sealed = withFigures(whole, random);
            sealed.put(
                    "publicKey",
                    Base64.getEncoder().encodeToString(ANOTHER.getPublic().getEncoded()));
            sealed.remove("signature");
            return canonical(sealed.put("signature", sign(canonical(sealed))));
        }
    },
    /** The same, but it names the key of before. */
    SIGNED_AGAIN_IN_THE_NAME_OF_THE_FIRST {
        @Override
        byte[] of(byte[] whole, RandomGenerator random) {
            ObjectNode sealed = withFigures(whole, random);
            sealed.remove("signature");
            return canonical(sealed.put("signature", sign(canonical(sealed))));
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KeyPair ANOTHER = newPair();

    abstract byte[] of(byte[] whole, RandomGenerator random);

    private static byte[] replaced(byte[] whole, Pattern value, RandomGenerator random, String by) {
        String text = new String(whole, StandardCharsets.UTF_8);
        List<int[]> places = places(value, text);
        int[] place = places.get(random.nextInt(places.size()));
        return (text.substring(0, place[0] + 1) + by + text.substring(place[1])).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] replacedWhole(byte[] whole, Pattern member, RandomGenerator random, String by) {
        String text = new String(whole, StandardCharsets.UTF_8);
        List<int[]> places = places(member, text);
        int[] place = places.get(random.nextInt(places.size()));
        String found = text.substring(place[0], place[1]);
        return (text.substring(0, place[0]) + by.formatted(found) + text.substring(place[1]))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<int[]> places(Pattern pattern, String text) {
        List<int[]> places = new ArrayList<>();
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            places.add(new int[] {found.start(), found.end()});
        }
        return places;
    }

    private static ObjectNode withFigures(byte[] whole, RandomGenerator random) {
        try {
            ObjectNode sealed = (ObjectNode) JSON.readTree(whole);
            ((ObjectNode) sealed.at("/figures/unit/indicators/0")).put("selfPoints", "0." + (41 + random.nextInt(50)));
            return sealed.put("digest", Sha256.hex(canonical(sealed.get("figures"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] canonical(JsonNode tree) {
        try {
            return new JsonCanonicalizer(tree.toString()).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(ANOTHER.getPrivate());
            signature.update(content);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
