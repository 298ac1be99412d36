package org.jiheng.indicators.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jiheng.kit.rights.Row;

/** Units to register, all or none. */
public record UnitsRequest(@NotEmpty @Size(max = 5000) List<@NotNull @Valid Row> units, LocalDate occurredOn) {
    // The separators of ballots, subjects and lists, and white space, belong to no code
    private static final String CODE =
            "[^/:;,\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]{1,40}";

    public record Row(
            @NotNull @Pattern(regexp = CODE) String unit,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 40) String tier,
            @Size(max = 20) Map<@NotBlank @Size(max = 40) String, @NotBlank @Size(max = 100) String> externalIds) {
        static Row of(Unit unit) {
            return new Row(unit.unit, unit.name, unit.tier, unit.externalIds);
        }
    }
}
