package org.jiheng.survey.respondent;

import java.util.HashMap;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jiheng.survey.wave.WaveId;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A respondent's device on the service under test. */
public final class Device {
    private static final String ROUTES = "/api/v1/respondent";
    private static final String NO_SIGNATURE = "A".repeat(342);

    private final org.jiheng.localstack.respondent.Device device;
    private String blindSignature = NO_SIGNATURE;

    private Device(org.jiheng.localstack.respondent.Device device) {
        this.device = device;
    }

    /** What every device is shown of a group's key. */
    public record Shown(String publicKey, String fingerprint) {
        public static Shown of(WaveId wave, String group) {
            String found = "waves.find { it.cycle == '" + wave.cycle() + "' && it.wave == '" + wave.wave()
                    + "' }.groups.find { it.group == '" + group + "' }.";
            JsonPath shown = given().get(ROUTES + "/waves").jsonPath();
            return new Shown(shown.getString(found + "publicKey"), shown.getString(found + "fingerprint"));
        }
    }

    public static Device of(WaveId wave, String group) {
        return of(wave, group, Shown.of(wave, group));
    }

    public static Device of(WaveId wave, String group, Shown shown) {
        return new Device(new org.jiheng.localstack.respondent.Device(
                wave.cycle(), wave.wave(), group, shown.publicKey(), shown.fingerprint()));
    }

    public Response redeem(String code) {
        Response response = post("/ballot-tokens", device.tokenRequest(code));
        if (response.statusCode() == 200) {
            blindSignature = response.jsonPath().getString("blindSignature");
        }
        return response;
    }

    /** The same blinded message, but as if it were one of that group. */
    public Response redeemAs(String group, String code) {
        Map<String, String> request = new HashMap<>(device.tokenRequest(code));
        request.put("group", group);
        return post("/ballot-tokens", request);
    }

    /** Has a token signed for the code. */
    public Device holding(String code) {
        Response response = redeem(code);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return this;
    }

    public Response send(String ratings) {
        return send("ONLINE", ratings);
    }

    public Response send(String channel, String ratings) {
        return post("/ballots", device.ballot(blindSignature, channel, ratings));
    }

    /** A ballot in which these fields are others. */
    public Response send(Map<String, String> fields) {
        Map<String, String> ballot = new HashMap<>(device.ballot(blindSignature, "ONLINE", "P01:AAAAA"));
        ballot.putAll(fields);
        return post("/ballots", ballot);
    }

    private static Response post(String route, Map<String, String> body) {
        return given().contentType(ContentType.JSON).body(body).post(ROUTES + route);
    }
}
