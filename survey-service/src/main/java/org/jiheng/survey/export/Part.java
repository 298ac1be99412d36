package org.jiheng.survey.export;

import java.util.ArrayList;
import java.util.List;

/** A part of a group's answers in a dimension that have the highest value; all others have the lowest. */
record Part(int highest, int answers) {
    /** Every part that at most so many answers can be, each by as few as possible. */
    static List<Part> of(int most) {
        List<Part> parts = new ArrayList<>(List.of(new Part(0, 1), new Part(1, 1)));
        for (int answers = 2; answers <= most; answers++) {
            for (int highest = 1; highest < answers; highest++) {
                if (coprime(highest, answers)) {
                    parts.add(new Part(highest, answers));
                }
            }
        }
        return parts;
    }

    static boolean coprime(long one, long other) {
        return other == 0 ? one == 1 : coprime(other, one % other);
    }
}
