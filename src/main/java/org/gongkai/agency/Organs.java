package org.gongkai.agency;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Organs extends Repository<Organ, String> {

    List<Organ> findAllByOrderByPosition();

    Optional<Organ> findById(String code);

    boolean existsByNameAndValidToIsNullAndCodeNot(String name, String code);

    Organ save(Organ organ);
}
