package org.gongkai.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * 换用密钥: a new key seals from now on; what older keys sealed stays readable and is sealed anew in small steps, which can be
 * interrupted and begun again at any time: what is done is known by what stands in front of each value. The same steps carry
 * everything to another method after {@code gongkai.vault.cipher} was changed. Callers make sure that the acting person may.
 */
@Service
public class RotatingKeys {

    /** How far it is: how many values and files were looked at and how many of them sealed anew. */
    public record Progress(String what, long seen, long resealed) {}

    private static final int STEP = 200;

    private final MasterKeys keys;
    private final SealedBox box;
    private final Vault vault;
    private final ObjectProvider<SealedValues> values;

    RotatingKeys(MasterKeys keys, SealedBox box, Vault vault, ObjectProvider<SealedValues> values) {
        this.keys = keys;
        this.box = box;
        this.vault = vault;
        this.values = values;
    }

    /**
     * Makes a new key, in front of the old ones, which stay. A program that is running learns it when it first meets it.
     *
     * @return its number, eight hexadecimal digits
     * @throws IllegalStateException when the keys are given by the environment; the message says what to do, in Chinese
     */
    public String makeNewKey() {
        return "%08x".formatted(keys.addNew().id());
    }

    /** Seals everything anew that is not sealed with the present key and method; tells its progress after every step. */
    public List<Progress> resealAll(Consumer<Progress> told) {
        Map<String, Progress> all = new LinkedHashMap<>();
        values.orderedStream().forEach(source -> {
            String after = "";
            long seen = 0;
            long resealed = 0;
            for (List<SealedValues.Sealed> step = source.after(after, STEP);
                    !step.isEmpty();
                    step = source.after(after, STEP)) {
                for (SealedValues.Sealed one : step) {
                    if (!box.isCurrent(one.value())) {
                        source.replace(one, box.seal(box.open(one.value(), one.place()), one.place()));
                        resealed++;
                    }
                }
                seen += step.size();
                after = step.getLast().key();
                tell(new Progress(source.name(), seen, resealed), all, told);
            }
        });
        files(all, told);
        return List.copyOf(all.values());
    }

    private void files(Map<String, Progress> all, Consumer<Progress> told) {
        try (Stream<BlobId> files = vault.personal()) {
            long[] count = {0, 0};
            files.forEach(id -> {
                try {
                    count[0]++;
                    if (vault.reseal(id)) {
                        count[1]++;
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                if (count[0] % STEP == 0) {
                    tell(new Progress("文件", count[0], count[1]), all, told);
                }
            });
            tell(new Progress("文件", count[0], count[1]), all, told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(Progress progress, Map<String, Progress> all, Consumer<Progress> told) {
        all.put(progress.what(), progress);
        told.accept(progress);
    }
}
