package org.jiheng.survey.turnout.api;

import java.util.List;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;
import org.jiheng.survey.turnout.ListWaves;
import org.jiheng.survey.turnout.ShowTurnout;
import org.jiheng.survey.turnout.Turnout;

/** Shows the waves of a cycle and how many ballots are in. No figure of what they say: that leaves as a standing. */
@Path("/api/v1/cycles/{cycle}/waves")
@PermissionsAllowed("read-turnout")
public class WavesResource {
    public record WaveEntry(String wave, String state, long ballots) {
        static WaveEntry of(ListWaves.Entry entry) {
            return new WaveEntry(entry.wave().id().wave(), entry.wave().state().name(), entry.ballots());
        }
    }

    public record WavesResponse(List<WaveEntry> waves, int page, int size, long total) {
        static WavesResponse of(Paged<ListWaves.Entry> waves) {
            return new WavesResponse(
                    waves.map(WaveEntry::of).rows(),
                    waves.page().number(),
                    waves.page().size(),
                    waves.total());
        }
    }

    public record TurnoutEntry(String group, String channel, long ballots) {
        static TurnoutEntry of(Turnout turnout) {
            return new TurnoutEntry(turnout.group(), turnout.channel().name(), turnout.ballots());
        }
    }

    public record TurnoutResponse(List<TurnoutEntry> turnout, int page, int size, long total) {
        static TurnoutResponse of(Paged<Turnout> turnout) {
            return new TurnoutResponse(
                    turnout.map(TurnoutEntry::of).rows(),
                    turnout.page().number(),
                    turnout.page().size(),
                    turnout.total());
        }
    }

    private final ListWaves listWaves;
    private final ShowTurnout showTurnout;

    WavesResource(ListWaves listWaves, ShowTurnout showTurnout) {
        this.listWaves = listWaves;
        this.showTurnout = showTurnout;
    }

    @GET
    public WavesResponse list(@PathParam("cycle") String cycle, @BeanParam @Valid PageRequest page) {
        return WavesResponse.of(listWaves.of(cycle, page.page("wave", "state")));
    }

    @GET
    @Path("/{wave}/turnout")
    public TurnoutResponse turnout(
            @PathParam("cycle") String cycle, @PathParam("wave") String wave, @BeanParam @Valid PageRequest page) {
        return TurnoutResponse.of(showTurnout.of(cycle, wave, page.page("group", "ballots")));
    }
}
