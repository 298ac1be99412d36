package org.jiheng.survey.respondent.api;

import java.util.Base64;
import java.util.List;

import org.jiheng.survey.cycle.ReviewWords;
import org.jiheng.survey.respondent.OpenForm;

/** What is asked in every open wave. */
public record OpenWavesResponse(List<OpenWave> waves) {
    public record Words(String zh, String en) {}

    /** @param publicKey SubjectPublicKeyInfo, base64url; fingerprint: SHA-256 of it, in hexadecimal digits */
    public record Group(String group, String name, String publicKey, String fingerprint) {}

    public record Dimension(String dimension, String name) {}

    /** @param answer false: says that there is none */
    public record Choice(String option, String name, boolean answer) {}

    public record Tier(String tier, String name) {}

    public record Unit(String unit, String name, String tier) {}

    public record OpenWave(
            String cycle,
            String wave,
            Words title,
            String from,
            String to,
            List<Group> groups,
            List<Dimension> dimensions,
            List<Choice> options,
            List<Tier> tiers,
            List<Unit> units) {
        static OpenWave of(OpenForm form) {
            ReviewWords.Title title = form.title();
            return new OpenWave(
                    form.wave().cycle(),
                    form.wave().wave(),
                    new Words(title.zh().orElse(null), title.en().orElse(null)),
                    form.period().from(),
                    form.period().to(),
                    form.groups().stream().map(OpenWave::group).toList(),
                    form.dimensions().stream()
                            .map(each -> new Dimension(each.code(), each.name()))
                            .toList(),
                    form.options().stream()
                            .map(each ->
                                    new Choice(each.named().code(), each.named().name(), each.answer()))
                            .toList(),
                    form.tiers().stream()
                            .map(each -> new Tier(each.code(), each.name()))
                            .toList(),
                    form.units().stream()
                            .map(each -> new Unit(each.code(), each.name(), each.tier()))
                            .toList());
        }

        private static Group group(OpenForm.Group group) {
            return new Group(
                    group.named().code(),
                    group.named().name(),
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(group.key().encoded()),
                    group.key().fingerprint());
        }
    }

    static OpenWavesResponse of(List<OpenForm> forms) {
        return new OpenWavesResponse(forms.stream().map(OpenWave::of).toList());
    }
}
