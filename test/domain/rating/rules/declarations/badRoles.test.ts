/** Mistakes in roles, groups and the duties that bind them. */
import { testMistakes } from '../mistakes.ts';

testMistakes({
  'a group twice': [
    { 'roles:groups.2': { id: 'xa', name: 'Xã' } },
    ['roles:groups.2.id | nhóm "xa" lần thứ hai | mỗi nhóm một lần | Đổi mã, hoặc bỏ chỗ lặp lại.'],
    {},
  ],
  'a role twice': [
    { 'roles:roles.2': { id: 'mot', name: 'Một', clause: 'dieu-1', groups: ['phong'] } },
    ['roles:roles.2.id | vai trò "mot" lần thứ hai | mỗi vai trò một lần | Đổi mã, hoặc bỏ chỗ lặp lại.'],
    { 'roles:roles.2': { id: 'ba', name: 'Ba', clause: 'dieu-1', groups: ['phong'] } },
  ],
  'a role named like a group': [
    { 'roles:roles.0.id': 'phong' },
    ['roles:roles.0.id | vai trò "phong" trùng mã với một nhóm | mã vai trò khác mã nhóm | Đổi một trong hai mã.'],
    { 'roles:roles.0.id': 'phong-mot' },
  ],
  'an unknown group of a role': [
    { 'roles:roles.0.groups': ['phong', 'ban'] },
    ['roles:roles.0.groups.1 | nhóm "ban" | một trong: phong, xa | Sửa mã, hoặc khai báo nhóm ở "groups".'],
    { 'roles:roles.0.groups': ['phong'] },
  ],
  'a group without roles': [
    { 'roles:groups.2': { id: 'ban', name: 'Ban' } },
    [
      'roles:groups.2.id | nhóm "ban" không có vai trò nào | nhóm có ít nhất một vai trò | Ghi nhóm vào "groups" của một vai trò, hoặc bỏ nhóm.',
    ],
    { 'roles:groups.2': { id: 'ban', name: 'Ban' }, 'roles:roles.0.groups': ['phong', 'ban'] },
  ],
  'a division without duties': [
    { 'roles:division': ['chuong-2', 'tieu-de'] },
    [
      'roles:division.1 | "tieu-de" | phần của văn bản có các điều, khoản, điểm | Ghi mã của chương chứa các nội dung phải làm, ví dụ chuong-2.',
    ],
    { 'roles:division': ['chuong-2'] },
  ],
  'an only division without duties': [
    { 'roles:division': 'tieu-de', 'roles:everyone': undefined, 'roles:exceptions': undefined },
    [
      'roles:division | "tieu-de" | phần của văn bản có các điều, khoản, điểm | Ghi mã của chương chứa các nội dung phải làm, ví dụ chuong-2.',
    ],
    { 'roles:division': 'chuong-2' },
  ],
  'duties without a division': [
    { 'roles:division': undefined, 'roles:asOne': ['dieu-2'] },
    [
      'roles:everyone | "everyone" mà không có "division" | "division" cùng với các nội dung phải làm | Thêm "division", hoặc bỏ phần này.',
      'roles:asOne | "asOne" mà không có "division" | "division" cùng với các nội dung phải làm | Thêm "division", hoặc bỏ phần này.',
      'roles:exceptions | "exceptions" mà không có "division" | "division" cùng với các nội dung phải làm | Thêm "division", hoặc bỏ phần này.',
    ],
    { 'roles:asOne': ['dieu-2'], 'conditions.tot.all.1.count': { atMost: 0 } },
  ],
  'as one what is no duty': [
    { 'roles:asOne': ['dieu-2', 'dieu-2.khoan-1', 'dieu-4'] },
    [
      'roles:asOne.1 | "dieu-2.khoan-1" | một điều hoặc khoản trong "division", không nằm trong một mã khác ở đây | Sửa mã, hoặc bỏ đi.',
      'roles:asOne.2 | "dieu-4" | một điều hoặc khoản trong "division", không nằm trong một mã khác ở đây | Sửa mã, hoặc bỏ đi.',
    ],
    { 'roles:asOne': ['dieu-2.khoan-1'] },
  ],
  'an exception for nobody known': [
    { 'roles:exceptions.0.to': ['phong', 'ban'] },
    [
      'roles:exceptions.0.to.1 | "ban" | một trong các nhóm và vai trò: phong, xa, mot, hai | Sửa mã, hoặc khai báo nhóm, vai trò ấy.',
    ],
    { 'roles:exceptions.0.to': ['mot'] },
  ],
  'a duty of two exceptions': [
    { 'roles:exceptions.1': { at: ['dieu-3.khoan-1'], to: ['xa'], clause: 'dieu-3', because: 'Cả xã.' } },
    [
      'roles:exceptions.1.at.0 | "dieu-3.khoan-1.diem-a" đã có ở một ngoại lệ khác | mỗi nội dung thuộc nhiều nhất một ngoại lệ | Gộp hai ngoại lệ, hoặc chia nhỏ mã ở "at".',
      'roles:exceptions.1.at.0 | "dieu-3.khoan-1.diem-b" đã có ở một ngoại lệ khác | mỗi nội dung thuộc nhiều nhất một ngoại lệ | Gộp hai ngoại lệ, hoặc chia nhỏ mã ở "at".',
    ],
    {
      'roles:exceptions.0.at': ['dieu-3.khoan-1'],
      'roles:exceptions.1': { at: ['dieu-3.khoan-2'], to: ['xa'], clause: 'dieu-3', because: 'Cả xã.' },
    },
  ],
  'duties outside the division': [
    { 'roles:everyone': ['dieu-2', 'dieu-4'], 'roles:exceptions.0.at': ['dieu-3', 'dieu-1'] },
    [
      'roles:exceptions.0.at.1 | "dieu-1" nằm ngoài "chuong-2" | mã của một điều, khoản hoặc điểm trong "chuong-2" | Sửa mã, hoặc sửa "division".',
      'roles:everyone.1 | "dieu-4" nằm ngoài "chuong-2" | mã của một điều, khoản hoặc điểm trong "chuong-2" | Sửa mã, hoặc sửa "division".',
    ],
    {},
  ],
  'duties of nobody': [
    { 'roles:everyone': ['dieu-2.khoan-1'] },
    [
      'roles:division | không ai phải làm: dieu-2.khoan-2 | mỗi nội dung áp dụng cho ít nhất một vai trò | Thêm mã vào "everyone" hoặc vào "exceptions".',
    ],
    { 'roles:everyone': ['dieu-2.khoan-1', 'dieu-2.khoan-2'] },
  ],
  'a role without duties': [
    { 'roles:everyone': undefined, 'roles:exceptions.0.at': ['dieu-3', 'dieu-2'] },
    [
      'roles:roles.1.id | vai trò "hai" không có nội dung nào phải làm | ít nhất một nội dung | Thêm vai trò (hoặc nhóm của nó) vào "exceptions", hoặc bỏ vai trò.',
    ],
    {
      'roles:everyone': undefined,
      'roles:exceptions.0.at': ['dieu-3', 'dieu-2'],
      'roles:exceptions.0.to': ['phong', 'hai'],
    },
  ],
  'several mistakes at once': [
    {
      'roles:groups.2': { id: 'ban', name: 'Ban' },
      'roles:roles.0.id': 'xa',
      'roles:exceptions.0.to': ['phong', 'to'],
    },
    [
      'roles:roles.0.id | vai trò "xa" trùng mã với một nhóm | mã vai trò khác mã nhóm | Đổi một trong hai mã.',
      'roles:groups.2.id | nhóm "ban" không có vai trò nào | nhóm có ít nhất một vai trò | Ghi nhóm vào "groups" của một vai trò, hoặc bỏ nhóm.',
      'roles:exceptions.0.to.1 | "to" | một trong các nhóm và vai trò: phong, xa, ban, xa, hai | Sửa mã, hoặc khai báo nhóm, vai trò ấy.',
    ],
    {},
  ],
});
