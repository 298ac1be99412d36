package org.jiheng.scoring.reward.api;

import java.math.BigDecimal;
import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jiheng.scoring.reward.MonthlyPay;

/** @param payBases of every unit that gets months of pay, and of no other */
public record PayBasesRequest(
        @NotNull @Size(max = PayBasesRequest.MOST) List<@NotNull @Valid UnitPay> payBases) {
    static final int MOST = 1_000;
    static final int MOST_HEADS = 1_000_000;

    /** More than 0, with 2 decimals at most. */
    static final String MONEY = "(?=.*[1-9])(0|[1-9][0-9]{0,11})(\\.[0-9]{1,2})?";

    /**
     * @param headCount civil servants in post, those treated alike included
     * @param monthlyPay full pay of one month of all of them together
     */
    public record UnitPay(
            @NotBlank @Size(max = 40) String unit,
            @NotNull @Min(1) @Max(MOST_HEADS) Integer headCount,
            @NotNull @Pattern(regexp = MONEY) String monthlyPay) {
        MonthlyPay base() {
            return new MonthlyPay(unit, headCount, new BigDecimal(monthlyPay));
        }
    }

    List<MonthlyPay> bases() {
        return payBases.stream().map(UnitPay::base).toList();
    }
}
