package org.jiheng.localstack.infrastructure;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** People sign in to a page by the code flow with PKCE, and a page that does it wrongly is refused. */
class CodeFlowTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = "http://127.0.0.1:8080/board/";
    private static final String VERIFIER = "a-verifier-that-nobody-else-knows-and-is-long-enough";

    private final HttpClient http = HttpClient.newHttpClient();
    private LocalIdentity identity;

    @BeforeEach
    void start() throws IOException {
        identity = LocalIdentity.start();
    }

    @AfterEach
    void stop() {
        identity.close();
    }

    @Test
    void whoSaysInWhichRoleTheyComeGetsItsToken() throws Exception {
        JsonNode answer = JSON.readTree(redeem(code(), VERIFIER, PAGE).body());

        JsonNode claims = JSON.readTree(Base64.getUrlDecoder()
                .decode(answer.get("access_token").asText().split("\\.")[1]));
        assertThat(claims.get("groups").toString()).isEqualTo("[\"inspector\"]");
        assertThat(claims.get("jurisdiction").asText()).isEqualTo("351502");
        assertThat(claims.get("aud").asText()).isEqualTo("jiheng");
        assertThat(claims.has("unit")).isFalse();
    }

    @Test
    void aTokenIsRenewedForTheSamePerson() throws Exception {
        String refresh = JSON.readTree(redeem(code(), VERIFIER, PAGE).body())
                .get("refresh_token")
                .asText();

        JsonNode renewed = JSON.readTree(
                post("/token", "grant_type=refresh_token&client_id=jiheng-console&refresh_token=" + encoded(refresh))
                        .body());

        assertThat(new String(
                        Base64.getUrlDecoder()
                                .decode(renewed.get("access_token").asText().split("\\.")[1]),
                        StandardCharsets.UTF_8))
                .contains("[\"inspector\"]", "351502");
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        String code = code();
        redeem(code, VERIFIER, PAGE);

        assertThat(redeem(code, VERIFIER, PAGE).statusCode()).isEqualTo(400);
    }

    @Test
    void aCodeIsNoUseWithoutItsVerifier() throws Exception {
        assertThat(redeem(code(), "another-verifier-than-the-one-that-was-hashed-before", PAGE)
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/token", tokenForm(code(), PAGE)).statusCode()).isEqualTo(400);
        assertThat(redeem("made-up", VERIFIER, PAGE).statusCode()).isEqualTo(400);
        assertThat(redeem(code(), VERIFIER, PAGE + "elsewhere").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&redirect_uri=https://example.cn/", "&redirect_uri=" + PAGE})
    void nobodyIsSentElsewhereOrWithoutAChallenge(String back) throws Exception {
        assertThat(get(identity.issuer() + "/authorize?response_type=code&scope=openid&client_id=jiheng-console" + back)
                        .statusCode())
                .isEqualTo(400);
    }

    private String code() throws Exception {
        String address = identity.issuer() + "/authorize?response_type=code&scope=openid&client_id=jiheng-console"
                + "&state=s&nonce=n&code_challenge_method=S256&code_challenge=" + challenge() + "&redirect_uri="
                + encoded(PAGE);
        assertThat(get(address).body()).contains("name=\"role\" value=\"inspector\"");
        HttpResponse<String> sent = http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("role=inspector&jurisdiction=351502&unit=&assessor=&person="))
                        .build(),
                BodyHandlers.ofString());
        String back = sent.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(PAGE + "?").contains("state=s");
        return back.replaceAll(".*[?&]code=([^&]*).*", "$1");
    }

    private HttpResponse<String> redeem(String code, String verifier, String page) throws Exception {
        return post("/token", tokenForm(code, page) + "&code_verifier=" + verifier);
    }

    private static String tokenForm(String code, String page) {
        return "grant_type=authorization_code&client_id=jiheng-console&code=" + code + "&redirect_uri=" + encoded(page);
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(identity.issuer() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static String challenge() throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
