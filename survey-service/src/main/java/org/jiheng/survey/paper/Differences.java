package org.jiheng.survey.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jiheng.survey.ballot.CheckedSheet;
import org.jiheng.survey.ballot.Packing;
import org.jiheng.survey.wave.Questionnaire;

/** Where two entries of a bundle differ, compared sheet by sheet: by the serial, whatever order they were entered in. */
public final class Differences {
    /** Somebody who entered other sheets altogether is not told of each letter. */
    private static final int KEPT = 500;

    private static final String ENTERED = "entered";

    private final Questionnaire asked;
    private final Packing packing;
    private final List<Difference> first = new ArrayList<>();
    private int number;

    private Differences(Questionnaire asked) {
        this.asked = asked;
        this.packing = new Packing(asked.units().size(), asked.dimensions().size());
    }

    public static Differences between(Questionnaire asked, List<CheckedSheet> own, List<CheckedSheet> other) {
        Differences differences = new Differences(asked);
        Map<String, CheckedSheet> owns = bySerial(own);
        Map<String, CheckedSheet> others = bySerial(other);
        TreeSet<String> serials = new TreeSet<>(owns.keySet());
        serials.addAll(others.keySet());
        for (String serial : serials) {
            if (owns.containsKey(serial) && others.containsKey(serial)) {
                differences.compare(owns.get(serial), others.get(serial));
            } else {
                differences.add(serial, "SHEET", entered(owns, serial), entered(others, serial));
            }
        }
        return differences;
    }

    /** In how many places. */
    public int number() {
        return number;
    }

    /** The first of them by serial. */
    public List<Difference> first() {
        return List.copyOf(first);
    }

    public boolean areNone() {
        return number == 0;
    }

    private static Map<String, CheckedSheet> bySerial(List<CheckedSheet> sheets) {
        Map<String, CheckedSheet> bySerial = new TreeMap<>();
        sheets.forEach(sheet -> bySerial.put(sheet.serial(), sheet));
        return bySerial;
    }

    private static String entered(Map<String, CheckedSheet> sheets, String serial) {
        return sheets.containsKey(serial) ? ENTERED : Difference.NOTHING;
    }

    private void compare(CheckedSheet own, CheckedSheet other) {
        add(own.serial(), "GROUP", own.ballot().group(), other.ballot().group());
        add(own.serial(), "CHANNEL", own.channel().name(), other.channel().name());
        for (int place = 0; place < packing.places(); place++) {
            int dimensions = asked.dimensions().size();
            add(
                    own.serial(),
                    asked.units().get(place / dimensions) + "/"
                            + asked.dimensions().get(place % dimensions),
                    letter(own, place),
                    letter(other, place));
        }
    }

    private String letter(CheckedSheet sheet, int place) {
        int rating = Packing.rating(sheet.ballot().packed(), place);
        return rating == Packing.NOT_RATED
                ? Difference.NOTHING
                : asked.options().get(rating - 1).letter();
    }

    private void add(String serial, String place, String own, String other) {
        if (own.equals(other)) {
            return;
        }
        number++;
        if (first.size() < KEPT) {
            first.add(new Difference(serial, place, own, other));
        }
    }
}
