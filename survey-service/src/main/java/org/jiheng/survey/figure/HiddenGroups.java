package org.jiheng.survey.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Which groups of a unit are hidden. What is left when the shown groups are taken from the wave score tells of the hidden
 * ones together; so there are at least two whose answers enter it, and together they hold at least twice the minimum. Where
 * small groups alone do not reach that, the smallest of the others are hidden with them, and if that cannot be, all are. The
 * choice looks at sizes, never at answers.
 */
final class HiddenGroups {
    private static final Comparator<GroupSize> SMALLEST_FIRST =
            Comparator.comparing(GroupSize::ratings).thenComparing(GroupSize::group);

    private HiddenGroups() {}

    /**
     * @param groups those of which ballots are in; that there are none of the others is in the turnout
     * @return codes; none where no group is small
     */
    static List<String> of(List<GroupSize> groups, int minimum) {
        if (minimum <= 1 || groups.stream().noneMatch(g -> g.isSmall(minimum))) {
            return List.of();
        }
        // That nobody of a group rated the unit would say who of the hidden ones is in their line
        List<GroupSize> hidden = new ArrayList<>(groups.stream()
                .filter(g -> g.isSmall(minimum) || g.ratings() == 0)
                .toList());
        Iterator<GroupSize> others = groups.stream()
                .filter(g -> !hidden.contains(g) && g.moves())
                .sorted(SMALLEST_FIRST)
                .toList()
                .iterator();
        while (!cover(hidden, minimum)) {
            if (!others.hasNext()) {
                return codes(groups);
            }
            hidden.add(others.next());
        }
        return codes(hidden);
    }

    private static boolean cover(List<GroupSize> hidden, int minimum) {
        List<GroupSize> moving = hidden.stream().filter(GroupSize::moves).toList();
        return moving.size() >= 2
                && moving.stream().mapToLong(GroupSize::ratings).sum() >= 2L * minimum;
    }

    private static List<String> codes(List<GroupSize> groups) {
        return groups.stream().map(GroupSize::group).sorted().toList();
    }
}
