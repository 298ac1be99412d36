package org.jiheng.indicators.seal;

import java.util.Arrays;
import java.util.Optional;

/** To whom sealed figures go (§六(三) 送市绩效办、市统计局). */
public enum ReceivingOffice {
    PERFORMANCE_OFFICE,
    STATISTICS_BUREAU;

    public static Optional<ReceivingOffice> named(String code) {
        return Arrays.stream(values())
                .filter(office -> office.name().equals(code))
                .findFirst();
    }
}
