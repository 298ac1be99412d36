package org.jiheng.indicators.unit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An evaluated unit 被考核单位 and the tier in which it is ranked (§五(四)). */
@Entity
@Table(name = "unit")
@IdClass(UnitKey.class)
public class Unit extends PanacheEntityBase {
    @Id
    public String cycle;

    @Id
    public String unit;

    public String name;

    public String tier;

    /** Ids in other registers by the register's name, such as USCC 统一社会信用代码. */
    @Column(name = "external_ids")
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> externalIds;

    static List<Unit> of(String cycle) {
        return list("cycle = ?1 order by unit", cycle);
    }

    static List<Unit> among(String cycle, Collection<String> codes) {
        return list("cycle = ?1 and unit in ?2", cycle, codes);
    }
}
