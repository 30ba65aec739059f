package org.gongkai.search;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of one public document: its own copy, public facts only. Fields of text are cut beforehand by
 * {@link PlainText}, so both kinds of index need only split at spaces.
 */
@SearchEntity(name = "item")
@Indexed(index = "items")
final class Entry {

    /** Changes whenever a field does; an index of another format is made anew. */
    static final String FORMAT = "2";

    static final String SPACES = "spaces";

    /** Of what is asked: a {@link PlainText#GAP} is a place where any token may stand. */
    static final String PHRASES = "phrases";

    @DocumentId
    final String number;

    @FullTextField(analyzer = SPACES, searchAnalyzer = PHRASES)
    final String titlePairs;

    @FullTextField(analyzer = SPACES, norms = Norms.NO)
    final String titleCharacters;

    /** Title, numbers, body and attachments. */
    @FullTextField(analyzer = SPACES, searchAnalyzer = PHRASES, norms = Norms.NO)
    final String pairs;

    @FullTextField(analyzer = SPACES, norms = Norms.NO)
    final String characters;

    @KeywordField
    final String titleKey;

    /** 发文字号 in one spelling. */
    @KeywordField
    final @Nullable String officialKey;

    @FullTextField(analyzer = SPACES, searchAnalyzer = PHRASES, norms = Norms.NO)
    final @Nullable String officialWord;

    @GenericField
    final @Nullable Integer officialYear;

    @GenericField
    final @Nullable Integer officialSerial;

    @KeywordField
    final String indexKey;

    @KeywordField
    final String agency;

    @KeywordField
    final String genre;

    @KeywordField
    final String topic;

    @KeywordField
    final String validity;

    @GenericField
    final int year;

    /** Each column it is listed in and every column above. */
    @KeywordField
    final List<String> columns;

    /** {@link Facets#sorts}. */
    @KeywordField(searchable = Searchable.NO, aggregable = Aggregable.YES)
    final String sorts;

    /** {@link Facets#places}. */
    @KeywordField(searchable = Searchable.NO, aggregable = Aggregable.YES)
    final String places;

    /** 1 for what is in force no more, so that it comes below. */
    @GenericField(sortable = Sortable.YES)
    final int ended;

    @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
    final LocalDateTime publishedAt;

    /** Its number again: among those of one moment the later number is the newer. */
    @KeywordField(sortable = Sortable.YES, searchable = Searchable.NO)
    final String place;

    /** Which rebuilding of the index wrote it last. */
    @GenericField
    final long run;

    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    final String shown;

    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    final String text;

    Entry(Copy copy, LocalDate today, long run) {
        PlainText title = PlainText.of(copy.title());
        PlainText all = PlainText.of(copy.everything());
        this.number = copy.number();
        this.titlePairs = title.pairs();
        this.titleCharacters = title.characters();
        this.pairs = all.pairs();
        this.characters = all.characters();
        this.titleKey = title.text();
        this.officialKey = copy.official() == null ? null : copy.official().toString();
        this.officialWord = copy.official() == null
                ? null
                : PlainText.of(copy.official().word()).pairs();
        this.officialYear = copy.official() == null ? null : copy.official().year();
        this.officialSerial = copy.official() == null ? null : copy.official().number();
        this.indexKey = PlainText.of(copy.indexNumber()).text();
        this.agency = copy.agency();
        this.genre = copy.genre();
        this.topic = copy.topic();
        this.validity = copy.span().on(today).name();
        this.year = copy.publishedAt().getYear();
        this.columns = copy.columnsWithThoseAbove();
        this.sorts = Facets.sorts(agency, genre, year, validity);
        this.places = Facets.places(columns);
        this.ended = copy.span().on(today).ended() ? 1 : 0;
        this.publishedAt = copy.publishedAt();
        this.place = copy.number();
        this.run = run;
        this.shown = Shown.of(copy).written();
        this.text = copy.extractable();
    }
}
