package org.gongkai.desk.web.office;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.identity.Actor;
import org.gongkai.identity.CurrentActor;
import org.gongkai.identity.Role;
import org.gongkai.page.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The index of the office. */
@Controller
class OfficeController {

    private final CurrentActor current;
    private final Frames frames;

    OfficeController(CurrentActor current, Frames frames) {
        this.current = current;
        this.frames = frames;
    }

    @GetMapping(OfficeViews.OFFICE)
    ModelAndView index() {
        return OfficeViews.page(
                new OfficePage(doors(current.get())), frames.desk("内部管理").serving("《条例》第四十五条"));
    }

    private static List<OfficePage.Door> doors(Actor actor) {
        List<OfficePage.Door> doors = new ArrayList<>();
        boolean works = actor.agency() != null
                && (actor.has(Role.CLERK)
                        || actor.has(Role.REVIEWER)
                        || actor.has(Role.SECRECY_REVIEWER)
                        || actor.has(Role.HEAD)
                        || actor.has(Role.SECTION_OFFICER));
        if (works) {
            doors.add(door("流转", "circulation", "谁在办、还没有人认领、在哪个科室、等待协办。"));
            doors.add(door("文书格式文本", "wording", "文书的文字可以改用本机关的表述，法定要素不能删去。"));
            doors.add(door("代理安排", "absences", "外出、休假期间由同事代理，记录会写明是代理。"));
            doors.add(door("主动公开建议", "publication", "多人申请相同信息、多次检索没有结果的，考虑转为主动公开。"));
            doors.add(door("更正申请", "records", "有证据证明机关记录的与自己有关的信息不准确，要求更正（第四十一条）。"));
            doors.add(door("定期复核", "withheld", "不予公开的信息至少每年复核一次，情势变化的予以公开。"));
        }
        if (actor.agency() != null && (actor.has(Role.CLERK) || actor.has(Role.REVIEWER) || actor.has(Role.HEAD))) {
            doors.add(new OfficePage.Door("保管与销毁", "/desk/retention", "办完的案卷保管几年，期满后编制清册，两人批准后销毁个人信息。"));
        }
        if (works || actor.has(Role.LEADER) || actor.has(Role.INSPECTOR)) {
            doors.add(door("发文台账", "letters", "发给申请人、第三方和其他机关的文书，按文号和年度查，可以下载。"));
            doors.add(new OfficePage.Door("发件箱", "/desk/outbox", "用电子邮件和短信发出的文书；没有送达的写明原因，可以重新发送。"));
            doors.add(door("收费台账", "fees", "信息处理费的通知、缴纳、逾期和退费；没有收费的年份说明为零。"));
        }
        if (actor.has(Role.HEAD) || actor.has(Role.ADMINISTRATOR)) {
            doors.add(door("办理设置", "settings", "科室、复核间隔、提示件数，以及一人办理的机关。"));
        }
        if (actor.has(Role.ADMINISTRATOR)) {
            doors.add(door("工作日历", "workdays", "国务院办公厅发布节假日安排后，在这里导入并重算期限。"));
        }
        return doors;
    }

    private static OfficePage.Door door(String name, String path, String sentence) {
        return new OfficePage.Door(name, OfficeViews.OFFICE + "/" + path, sentence);
    }
}
