package org.jiheng.results.verifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What somebody may do to an exported result. Those that end in WITH_DIGEST also name the digest of what the document says then;
 * of the others it is the one that was published.
 */
enum ResultMutation {
    CHARACTER {
        @Override
        byte[] of(byte[] file, RandomGenerator random) {
            byte[] changed = file.clone();
            changed[random.nextInt(file.length)] = (byte) (' ' + random.nextInt(95));
            return changed;
        }
    },
    BREAKS_OFF {
        @Override
        byte[] of(byte[] file, RandomGenerator random) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
    },
    SOMETHING_BEHIND {
        @Override
        byte[] of(byte[] file, RandomGenerator random) {
            return (new String(file, StandardCharsets.UTF_8) + "{}").getBytes(StandardCharsets.UTF_8);
        }
    },
    OTHER_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            file.whole().put("digest", digit(file.whole().get("digest").asText(), random));
        }
    },
    CELL {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            changeCell(file, random);
        }
    },
    CELL_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            changeCell(file, random);
            file.digested();
        }
    },
    CELL_GONE_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            ObjectNode row = any(file.list("rows"), random);
            row.remove(any(names(row), random));
            file.digested();
        }
    },
    POINTS {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            ObjectNode fact = any(file.having("assessedPoints", each -> true), random);
            fact.put("assessedPoints", digit(fact.get("assessedPoints").asText(), random));
        }
    },
    REVIEW_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            ObjectNode wave =
                    any(file.having("wave", each -> each.get("wave").asText().equals("W1")), random);
            wave.put("score", digit(wave.get("score").asText(), random));
            file.digested();
        }
    },
    GROUP_LINE {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            changeGroupLine(file, random);
        }
    },
    GROUP_LINE_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            changeGroupLine(file, random);
            file.digested();
        }
    },
    ACT {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            ObjectNode indicator = any(file.having("act", each -> true), random);
            indicator.put("act", digit(indicator.get("act").asText(), random));
        }
    },
    DEDUCTION_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            ObjectNode finding = any(file.having("finding", each -> true), random);
            finding.put("points", digit(finding.get("points").asText(), random));
            file.digested();
        }
    },
    ACTS_SWAPPED {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            List<ObjectNode> findings = file.having("finding", each -> true);
            ObjectNode one = any(findings, random);
            ObjectNode other = any(findings, random);
            String act = one.get("finding").asText();
            one.put("finding", other.get("finding").asText());
            other.put("finding", act);
        }
    },
    VETO_GONE_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            List<ObjectNode> struck = file.standings("jiheng.indicator-standings.v1").stream()
                    .filter(standing -> !standing.at("/data/vetoes").isEmpty())
                    .filter(standing -> !standing.get("subject").asText().endsWith("/P06"))
                    .toList();
            ((ArrayNode) any(struck, random).at("/data/vetoes")).removeAll();
            file.digested();
        }
    },
    STANDING_GONE {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            remove(file.list("standings"), random);
        }
    },
    STANDING_GONE_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            remove(file.list("standings"), random);
            file.digested();
        }
    },
    STANDING_TWICE_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            ArrayNode standings = file.list("standings");
            int at = random.nextInt(standings.size());
            standings.insert(at, standings.get(at).deepCopy());
            file.digested();
        }
    },
    STANDINGS_DISORDERED_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            swap(file.list("standings"), random);
            file.digested();
        }
    },
    REVISION_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            ObjectNode standing = any(file.list("standings"), random);
            standing.put("revision", digit(standing.get("revision").asText(), random));
            file.digested();
        }
    },
    SCHEME_REVISION_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            ObjectNode standing = any(file.having("cyclerevision", each -> true), random);
            standing.put("cyclerevision", digit(standing.get("cyclerevision").asText(), random));
            file.digested();
        }
    },
    SCHEME_WEIGHT {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            List<ObjectNode> weighed = file.having("weight", each -> true);
            ObjectNode one = any(weighed, random);
            one.put("weight", digit(one.get("weight").asText(), random));
        }
    },
    SCHEME_WEIGHT_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            int indicators = random.nextInt(101);
            ((ObjectNode) file.scheme().get("weights"))
                    .put("indicators", hundredths(indicators))
                    .put("review", hundredths(100 - indicators));
            file.digested();
        }
    },
    CAP_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            file.scheme().put("deductionCap", hundredths(random.nextInt(300)));
            file.digested();
        }
    },
    NAME_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            ObjectNode data =
                    (ObjectNode) any(file.standings("jiheng.units.v1"), random).get("data");
            data.put("name", data.get("name").asText() + random.nextInt(10));
            file.digested();
        }
    },
    HEAD {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            ObjectNode closing = file.closing("inspection");
            closing.put("ledgerHead", digit(closing.get("ledgerHead").asText(), random));
        }
    },
    HEAD_GONE_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            file.closing("inspection").remove("ledgerHead");
            file.digested();
        }
    },
    VERDICT_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            boolean seals = random.nextBoolean();
            ObjectNode closing = file.closing(seals ? "indicators" : "inspection");
            String verdict = seals ? "sealsValid" : "ledgerValid";
            if (random.nextBoolean()) {
                closing.put(verdict, false);
            } else {
                closing.remove(verdict);
            }
            file.digested();
        }
    },
    INVENTORY_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            ObjectNode closing = (ObjectNode) any(file.list("closings"), random).get("data");
            switch (random.nextInt(4)) {
                case 0 -> closing.put("subjects", random.nextInt(30));
                case 1 -> closing.put("digest", digit(closing.get("digest").asText(), random));
                case 2 -> closing.put("openCases", random.nextInt(3));
                default -> closing.put("stuck", random.nextInt(3));
            }
            file.digested();
        }
    },
    CLOSING_GONE_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            remove(file.list("closings"), random);
            file.digested();
        }
    },
    DECISION_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            ObjectNode decision = any(file.list("decisions"), random);
            ObjectNode figures = (ObjectNode) decision.get("restsOn");
            switch (random.nextInt(3)) {
                case 0 -> decision.putArray("excellent").add("P03");
                case 1 -> figures.put("total", digit(figures.get("total").asText(), random));
                default -> file.list("decisions").removeAll();
            }
            file.digested();
        }
    },
    ROW_GONE_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            remove(file.list("rows"), random);
            file.digested();
        }
    },
    ROW_TWICE_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            ObjectNode row = any(file.list("rows"), random).deepCopy();
            file.list("rows").add(random.nextBoolean() ? row : row.put("unit", "P99"));
            file.digested();
        }
    },
    ROWS_DISORDERED_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            swap(file.list("rows"), random);
            file.digested();
        }
    },
    MEMBER_ADDED_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            List<ObjectNode> places = List.of(
                    file.document(),
                    any(file.list("rows"), random),
                    any(file.list("decisions"), random),
                    any(file.list("standings"), random));
            any(places, random).put("added" + random.nextInt(10), "1");
            file.digested();
        }
    },
    HEADER_WITH_DIGEST {
        @Override
        void in(ExportedFile file, RandomGenerator random) {
            ObjectNode document = file.document();
            switch (random.nextInt(3)) {
                case 0 -> document.put("cycle", digit(document.get("cycle").asText(), random));
                case 1 ->
                    document.put(
                            "cycleRevision", digit(document.get("cycleRevision").asText(), random));
                default -> document.put("format", "jiheng-result-" + random.nextInt(10));
            }
            file.digested();
        }
    };

    private static final List<String> CELLS = List.of("deduction", "indicators", "rawDeduction", "review", "total");
    private static final List<String> GRADES = List.of("EXCELLENT", "GOOD", "AVERAGE");

    /** Another file, or the same where it came out so. */
    byte[] of(byte[] file, RandomGenerator random) {
        ExportedFile changed = new ExportedFile(file);
        in(changed, random);
        return changed.bytes();
    }

    void in(ExportedFile file, RandomGenerator random) {
        throw new UnsupportedOperationException();
    }

    private static void changeCell(ExportedFile file, RandomGenerator random) {
        ObjectNode row = any(file.list("rows"), random);
        switch (random.nextInt(4)) {
            case 0 -> row.put("rank", 1 + random.nextInt(6));
            case 1 -> row.put("grade", any(GRADES, random));
            default -> {
                String cell = any(CELLS, random);
                row.put(cell, digit(row.get(cell).asText(), random));
            }
        }
    }

    /**
     * Of a group that answered, as far as it can be told: the wave's score and each line are rounded, so that a few millionths in
     * one line may be of that.
     */
    private static void changeGroupLine(ExportedFile file, RandomGenerator random) {
        ArrayNode lines =
                (ArrayNode) any(file.having("groupLines", each -> true), random).get("groupLines");
        int at = random.nextInt(lines.size());
        ObjectNode line = (ObjectNode) lines.get(at);
        if (line.get("score").isNull()) {
            line.put("score", "60.000000");
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> line.put("weight", digit(line.get("weight").asText(), random));
            case 1 -> lines.remove(at);
            default -> {
                String score = line.get("score").asText();
                int seen = score.length() - 2;
                line.put("score", digit(score.substring(0, seen), random) + score.substring(seen));
            }
        }
    }

    /** One digit, decimal or hexadecimal, is another one. */
    private static String digit(String text, RandomGenerator random) {
        while (true) {
            int at = random.nextInt(text.length());
            if (Character.digit(text.charAt(at), 16) >= 0) {
                return text.substring(0, at) + random.nextInt(10) + text.substring(at + 1);
            }
        }
    }

    private static String hundredths(int of) {
        return of / 100 + "." + of % 100 / 10 + of % 10;
    }

    private static void remove(ArrayNode from, RandomGenerator random) {
        from.remove(random.nextInt(from.size()));
    }

    private static void swap(ArrayNode in, RandomGenerator random) {
        int one = random.nextInt(in.size());
        int other = random.nextInt(in.size());
        var moved = in.get(one);
        in.set(one, in.get(other));
        in.set(other, moved);
    }

    private static ObjectNode any(ArrayNode of, RandomGenerator random) {
        return (ObjectNode) of.get(random.nextInt(of.size()));
    }

    private static <T> T any(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> names(ObjectNode of) {
        List<String> names = new ArrayList<>();
        of.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
