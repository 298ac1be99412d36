package org.jiheng.kit.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.kit.identity.Caller;

/** Whoever calls, as a recipient: the person, and every group that the token makes the person one of. */
@RequestScoped
public class Reader {
    private final Caller caller;
    private final SecurityIdentity identity;
    private final List<String> groupClaims;

    Reader(
            Caller caller,
            SecurityIdentity identity,
            @ConfigProperty(name = "jiheng.notices.group-claims") List<String> groupClaims) {
        this.caller = caller;
        this.identity = identity;
        this.groupClaims = List.copyOf(groupClaims);
    }

    public String person() {
        return caller.id();
    }

    /** The keys of all recipients that the caller is one of. */
    public List<String> recipients() {
        List<Recipient> all = new ArrayList<>();
        all.add(Recipient.person(person()));
        for (Map<String, String> claims : everyChoiceOf(claims())) {
            all.add(Recipient.holding(claims));
            identity.getRoles().stream().sorted().forEach(role -> all.add(Recipient.inRole(role, claims)));
        }
        return all.stream().map(Recipient::key).toList();
    }

    private Map<String, String> claims() {
        Map<String, String> held = new HashMap<>();
        groupClaims.forEach(name -> caller.claim(name).ifPresent(value -> held.put(name, value)));
        return held;
    }

    /** Every non-empty subset: a group is addressed by some of the claims its people have. */
    private static List<Map<String, String>> everyChoiceOf(Map<String, String> claims) {
        List<Map<String, String>> choices = new ArrayList<>(List.of(Map.of()));
        claims.forEach((name, value) -> {
            for (Map<String, String> fewer : List.copyOf(choices)) {
                Map<String, String> one = new HashMap<>(fewer);
                one.put(name, value);
                choices.add(one);
            }
        });
        return choices.subList(1, choices.size());
    }
}
