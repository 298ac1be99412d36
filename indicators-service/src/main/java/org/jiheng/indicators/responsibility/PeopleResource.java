package org.jiheng.indicators.responsibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.kit.idempotency.SafeToRepeat;

/** People 责任人 of a unit: names as plans have them, and whom they mean. */
@Path("/api/v1/cycles/{cycle}/units/{unit}/people")
public class PeopleResource {
    /** @param reason why; needed where a name of an approved plan passes from one person to another */
    public record PeopleRequest(
            @NotEmpty @Size(max = 1000) List<@NotNull @Valid Person> people,

            @Size(max = 2000)
            @Pattern(regexp = "(?s).*\\S.*", message = "{jakarta.validation.constraints.NotBlank.message}")
            String reason,

            LocalDate occurredOn) {}

    /** @param issuer the identity provider, as tokens name it; @param subject whom it means */
    public record Person(
            @NotBlank @Size(max = 200) String name,

            @NotBlank @Size(max = 500) @Pattern(regexp = "[^#]*", message = "{indicators.issuer}")
            String issuer,

            @NotBlank @Size(max = 255) String subject) {
        Binding binding() {
            return new Binding(name, issuer, subject);
        }
    }

    public record Bound(int bound) {}

    /** @param bound whether it is known who this is */
    public record PersonResponse(String name, boolean bound, String issuer, String subject) {
        static PersonResponse of(People.Named named) {
            String person = named.person().orElse("#");
            int parted = person.indexOf('#');
            boolean bound = named.person().isPresent();
            return new PersonResponse(
                    named.name(),
                    bound,
                    bound ? person.substring(0, parted) : null,
                    bound ? person.substring(parted + 1) : null);
        }
    }

    public record PeopleResponse(List<PersonResponse> people) {}

    private final BindPeople bindPeople;
    private final People people;

    PeopleResource(BindPeople bindPeople, People people) {
        this.bindPeople = bindPeople;
        this.people = people;
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("bind-people")
    @SafeToRepeat
    public Bound bind(String cycle, String unit, @NotNull @Valid PeopleRequest request) {
        bindPeople.bind(
                cycle,
                unit,
                request.people().stream().map(Person::binding).toList(),
                Optional.ofNullable(request.reason()),
                Optional.ofNullable(request.occurredOn()));
        return new Bound(request.people().size());
    }

    @GET
    @PermissionsAllowed("read-people")
    public PeopleResponse all(String cycle, String unit) {
        return new PeopleResponse(
                people.of(cycle, unit).stream().map(PersonResponse::of).toList());
    }
}
